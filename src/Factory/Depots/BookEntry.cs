using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Depots;

/// <summary>One line of a depot's book: who may ask it for which good, and in which class.</summary>
/// <param name="Slot">Number of the line.</param>
/// <param name="Good">Index of the good.</param>
/// <param name="Class">Who is served first.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="AskerLine">The asker's own number of the line.</param>
public readonly record struct BookEntry(int Slot, int Good, RequestClass Class, Address Asker, int AskerLine);
