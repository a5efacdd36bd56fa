namespace Twin.World.Joining;

/// <summary>What a loop and its humans exchanged, at the prices of the opening.</summary>
/// <param name="Services">Services that the loop sold: electricity, compute, robot-hours. Unit: money.</param>
/// <param name="Goods">Everything else that it sold. Unit: money.</param>
/// <param name="Imports">What it bought, hours of work among it. Unit: money.</param>
/// <param name="Hours">Hours of paid humans that it bought. Unit: h.</param>
/// <param name="Output">Its gross output at the dual prices of its own balanced path. Unit: 1.</param>
public readonly record struct Exchange(double Services, double Goods, double Imports, double Hours, double Output)
{
    /// <summary>What came to pass between two counts.</summary>
    /// <param name="now">The later count.</param>
    /// <param name="before">The earlier count.</param>
    public static Exchange operator -(Exchange now, Exchange before) => new(
        now.Services - before.Services, now.Goods - before.Goods, now.Imports - before.Imports,
        now.Hours - before.Hours, now.Output - before.Output);
}
