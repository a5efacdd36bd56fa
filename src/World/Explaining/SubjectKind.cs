namespace Twin.World.Explaining;

/// <summary>What can be explained.</summary>
public enum SubjectKind
{
    /// <summary>A good, wherever it is made and asked for.</summary>
    Good,

    /// <summary>A site with a recipe.</summary>
    Plant,

    /// <summary>A storage plant.</summary>
    Storage,

    /// <summary>A depot or a grid.</summary>
    Depot,

    /// <summary>A fleet of robots.</summary>
    Fleet,

    /// <summary>A link between depots.</summary>
    Link,

    /// <summary>A line of equipment, <c>owner/good</c>.</summary>
    Equipment,
}
