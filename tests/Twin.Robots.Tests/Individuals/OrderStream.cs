namespace Twin.Robots.Tests.Individuals;

/// <summary>What a source of orders sends.</summary>
/// <param name="MeanGapSeconds">Mean time between orders, exponential; 0 = a new order when one is done.</param>
/// <param name="MeanSeconds">Mean work of an order, exponential.</param>
/// <param name="Priorities">Priorities are drawn from 0 to this, less one.</param>
/// <param name="AtOnce">Orders sent at time zero.</param>
/// <param name="SpareLeadSeconds">Lead of the spare parts it also supplies.</param>
/// <param name="Skills">Skills are drawn from that of ordinary tasks on.</param>
/// <param name="DueSeconds">When its orders are due; 0 = never.</param>
internal sealed record OrderStream(
    double MeanGapSeconds, double MeanSeconds, int Priorities = 1, int AtOnce = 0, int SpareLeadSeconds = 0,
    int Skills = 1, int DueSeconds = 0);
