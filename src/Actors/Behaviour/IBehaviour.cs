namespace Twin.Actors;

/// <summary>What the actors of a kind do. Implement it on an empty struct, so that the compiler specialises the
/// table.</summary>
/// <typeparam name="TState">One row of the table: unmanaged and without padding.</typeparam>
/// <typeparam name="TEvent">What can happen to a row: unmanaged, past tense.</typeparam>
/// <remarks>
/// Per mail: Decide; then for each event Apply, React, observer; then the postings of the mail are committed as one.
/// All three are pure but for what they are handed: no I/O, no clock, no statics that change.
/// </remarks>
public interface IBehaviour<TState, TEvent>
    where TState : unmanaged
    where TEvent : unmanaged
{
    /// <summary>Reads the world and says what happens; writes nothing, so a throw leaves the world as it was.</summary>
    /// <param name="state">The row.</param>
    /// <param name="mail">What is asked of it.</param>
    /// <param name="view">Now, the row's lists, balances and world constants.</param>
    /// <param name="draws">The row's chance; its decision number advances when this returns, a rejection
    /// included.</param>
    /// <param name="events">Where the events go, in the order they happen.</param>
    /// <returns><see cref="Rejection.None"/> or why the world said no; recorded events are applied in both
    /// cases.</returns>
    static abstract Rejection Decide(
        in TState state, in Mail mail, in View view, ref Draws draws, ref Events<TEvent> events);

    /// <summary>Folds one event into the row and its lists: the sole writer of both. No draws, no sends.</summary>
    /// <param name="state">The row.</param>
    /// <param name="e">What happened.</param>
    /// <param name="lists">The pool that holds the row's lists.</param>
    static abstract void Apply(ref TState state, in TEvent e, in Lists lists);

    /// <summary>Sends what follows from an event: mail, timers, postings, births.</summary>
    /// <param name="state">The row after the event.</param>
    /// <param name="e">What happened.</param>
    /// <param name="view">Now, the row's lists, balances and world constants.</param>
    /// <param name="outbox">Where it goes.</param>
    static abstract void React(in TState state, in TEvent e, in View view, ref Outbox outbox);

    /// <summary>Brings a row whose parameters stand in the world's constants to those of a fork.</summary>
    /// <param name="state">The row, opened by the assembly or born since.</param>
    /// <param name="before">The constants that it has lived by.</param>
    /// <param name="after">Those that it goes on by.</param>
    /// <returns>Whether the row holds no parameter of its own, so that nothing else of it changes with the
    /// world.</returns>
    static virtual bool TakeConstants(ref TState state, ReadOnlySpan<long> before, ReadOnlySpan<long> after) => false;

    /// <summary>Brings a row of another world to where the row of a run stands, as far as its meaning decides: what
    /// it holds stays what it is, and lists that have another length take up what the run's held.</summary>
    /// <param name="was">The row in the run.</param>
    /// <param name="wasLists">The run's lists.</param>
    /// <param name="state">The row of the other world: its own parameters, the run's state in every number that has
    /// moved.</param>
    /// <param name="lists">The other world's lists.</param>
    /// <returns>Whether lists of another length were seen to; false where the row cannot go on in the other
    /// world.</returns>
    static virtual bool Inherit(in TState was, in Lists wasLists, ref TState state, in Lists lists) => false;
}
