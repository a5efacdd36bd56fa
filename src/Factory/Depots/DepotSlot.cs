using Twin.Domain.Messages;

namespace Twin.Factory.Depots;

/// <summary>One line of a depot's book.</summary>
/// <param name="Class">Who is served first.</param>
/// <param name="AskerKind">Kind of the actor that asks.</param>
/// <param name="AskerName">Name of the actor that asks.</param>
/// <param name="AskerLine">The asker's own number of the line.</param>
/// <param name="Account">Account of the asker that a grant credits.</param>
/// <param name="Tells">Whether the asker is told of a grant.</param>
public sealed record DepotSlot(
    RequestClass Class, string AskerKind, string AskerName, int AskerLine, int Account, bool Tells);
