namespace Twin.Scenario.Keys;

/// <summary>What a key of a world file holds.</summary>
public enum KeyKind
{
    /// <summary>A number with its unit, or a map of value, low, high and source.</summary>
    Number,

    /// <summary>A list of pure numbers.</summary>
    Numbers,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A unit.</summary>
    UnitName,

    /// <summary>An id that this key defines.</summary>
    Id,

    /// <summary>The id of something defined elsewhere.</summary>
    Name,

    /// <summary>A column of a file under data/: <c>file.csv#column</c>.</summary>
    Column,

    /// <summary>A file under data/.</summary>
    File,

    /// <summary>A list of such ids.</summary>
    Names,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A list of some of a few words.</summary>
    Choices,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A duration or a calendar day.</summary>
    Moment,

    /// <summary>A list of paths of values in the world.</summary>
    Paths,

    /// <summary>A list of file paths.</summary>
    Files,

    /// <summary>A map from goods to numbers.</summary>
    Amounts,

    /// <summary>A map from names that are not goods to numbers.</summary>
    Values,

    /// <summary>A map of keys.</summary>
    Section,

    /// <summary>A map from ids (or goods, or paths) to maps of keys.</summary>
    Sections,
}
