#if !ORLEANS
namespace HuYing.Grains;

/// <summary>Says at run time which engines this build holds. Compiled when the Orleans packages are absent.</summary>
public static class OrleansEngine
{
    /// <summary>False: this build has the local engine only.</summary>
    public static bool IsCompiledIn => false;
}
#endif
