namespace Twin.Actors;

/// <summary>Where a row's list of words lies in the pool of its shard. Unmanaged, so a state can hold it.</summary>
/// <param name="Offset">First word in the pool.</param>
/// <param name="Length">Words in the list; fixed at assembly.</param>
public readonly record struct ListHandle(int Offset, int Length);
