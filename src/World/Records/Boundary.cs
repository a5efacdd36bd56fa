namespace Twin.World.Records;

/// <summary>Whose numbers a world holds: what lies inside the line that all of its figures are drawn at.</summary>
public enum Boundary
{
    /// <summary>One company's plants; everybody else lies outside.</summary>
    Company,

    /// <summary>One country; the rest of the world lies outside.</summary>
    Nation,

    /// <summary>The whole planet: only its other owners are outside the loop.</summary>
    World,
}
