namespace Twin.Actors;

/// <summary>Sets up one row before the run begins. Called in canonical order: kinds and rows by ordinal name.</summary>
/// <typeparam name="TState">The row.</typeparam>
/// <param name="state">The row, zero so far.</param>
/// <param name="row">Who it is, and what assembly can do for it.</param>
/// <param name="draws">The chance of its decision number 0; the first mail it gets is decision 1.</param>
public delegate void RowAssembler<TState>(ref TState state, in RowAssembly row, ref Draws draws)
    where TState : unmanaged;
