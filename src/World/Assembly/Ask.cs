using Twin.Domain.Messages;

namespace Twin.World.Assembly;

/// <summary>One line that an actor will have in a depot's book, until all lines are known and numbered.</summary>
/// <param name="Depot">Name of the depot or grid.</param>
/// <param name="Good">Index of the good.</param>
/// <param name="Class">Who is served first.</param>
/// <param name="AskerKind">Kind of the actor that asks.</param>
/// <param name="AskerName">Name of the actor that asks.</param>
/// <param name="AskerLine">The asker's own number of the line.</param>
/// <param name="Account">Account of the asker that a grant credits.</param>
/// <param name="Tells">Whether the asker is told of a grant.</param>
internal sealed record Ask(
    string Depot, int Good, RequestClass Class, string AskerKind, string AskerName, int AskerLine, int Account,
    bool Tells)
{
    /// <summary>Line in the depot's book; known once the book is closed.</summary>
    public int Slot { get; set; } = -1;
}
