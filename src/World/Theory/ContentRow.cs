namespace Twin.World.Theory;

/// <summary>The rows of what is carried along in goods, from what was bought for them to what became of them.</summary>
internal static class ContentRow
{
    /// <summary>Value of imports. Unit: money.</summary>
    public const int Value = 0;

    /// <summary>Mass of imports. Unit: kg.</summary>
    public const int Mass = 1;

    /// <summary>Bought energy and energy embodied in imports. Unit: J.</summary>
    public const int OutsideEnergy = 2;

    /// <summary>That and the energy that the loop took from nature. Unit: J.</summary>
    public const int Energy = 3;

    /// <summary>Hours of human work. Unit: h.</summary>
    public const int HumanHours = 4;

    /// <summary>Those and the hours of the loop's own robots. Unit: h.</summary>
    public const int Hours = 5;

    /// <summary>How many rows there are.</summary>
    public const int Count = 6;
}
