namespace Twin.World.Records;

/// <summary>Whose it is: what the loop buys from human owners is an import, whatever the place.</summary>
public enum Owner
{
    /// <summary>The closed production loop.</summary>
    Loop,

    /// <summary>The human economy.</summary>
    Human,
}
