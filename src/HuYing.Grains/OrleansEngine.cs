#if ORLEANS
namespace HuYing.Grains;

/// <summary>Says at run time which engines this build holds. Compiled when the Orleans packages are present.</summary>
public static class OrleansEngine
{
    /// <summary>True: this build has the Orleans runtime.</summary>
    public static bool IsCompiledIn => true;
}
#endif
