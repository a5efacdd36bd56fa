namespace Twin.World.Explaining;

/// <summary>One robot that waits.</summary>
/// <param name="RowPlusOne">Its row, counted from 1; 0 for nobody.</param>
/// <param name="Since">Since when. Unit: s of simulated time.</param>
/// <param name="Event">Number of the event that made it wait; 0 where that was before what was replayed.</param>
internal readonly record struct RobotWait(int RowPlusOne, int Since, long Event);
