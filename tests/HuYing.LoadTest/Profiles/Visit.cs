namespace HuYing.LoadTest.Profiles;

/// <summary>What somebody sets out to do of his own accord.</summary>
internal enum Purpose
{
    Call,
    LookAtList,
    LookAtBoard,
}

/// <summary>Somebody who comes at his own instant, whether or not those before him were answered.</summary>
/// <param name="At">The intended instant, from the beginning of the run.</param>
/// <param name="Street">Rank of his street; 0 calls most.</param>
/// <param name="IsHot">About one of the items that everybody calls about.</param>
/// <param name="Seed">Everything else he decides follows from it.</param>
internal sealed record Visit(int No, TimeSpan At, Purpose Purpose, int Street, bool IsHot, int Seed);
