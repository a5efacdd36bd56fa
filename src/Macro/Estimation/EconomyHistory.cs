namespace Twin.Macro.Estimation;

/// <summary>What a country's statistics say of its economy, quarter by quarter; not a number where they say
/// nothing.</summary>
/// <remarks>All series have the same length and begin with <see cref="First"/>.</remarks>
public sealed record EconomyHistory
{
    /// <summary>The first quarter.</summary>
    public required CalendarQuarter First { get; init; }

    /// <summary>Output in money at a yearly rate. Unit: T$/yr.</summary>
    public required double[] Output { get; init; }

    /// <summary>Output at constant prices at a yearly rate. Unit: T$/yr of a base year.</summary>
    public required double[] RealOutput { get; init; }

    /// <summary>M2. Unit: T$.</summary>
    public required double[] Money { get; init; }

    /// <summary>Policy rate, mean of the quarter. Unit: 1/yr.</summary>
    public required double[] PolicyRate { get; init; }

    /// <summary>Unemployment, mean of the quarter. Range: [0, 1).</summary>
    public required double[] Unemployment { get; init; }

    /// <summary>Hourly earnings in money, any unit.</summary>
    public required double[] Wage { get; init; }

    /// <summary>Output per hour, any unit.</summary>
    public required double[] Productivity { get; init; }

    /// <summary>Debt of the central government at the end of the quarter, all holders. Unit: T$.</summary>
    public required double[] Debt { get; init; }

    /// <summary>Interest that it pays, at a yearly rate. Unit: T$/yr.</summary>
    public required double[] Interest { get; init; }

    /// <summary>Its deficit in the year. Unit: T$/yr.</summary>
    public required double[] Deficit { get; init; }

    /// <summary>Wages as a part of output.</summary>
    public required double[] LabourShare { get; init; }

    /// <summary>Quarters.</summary>
    public int Count => Output.Length;

    /// <summary>The last quarter.</summary>
    public CalendarQuarter Last => First.Plus(Count - 1);

    /// <summary>Price of output: money over constant prices.</summary>
    /// <param name="index">Range: [0, Count).</param>
    public double Price(int index) => Output[index] / RealOutput[index];

    /// <summary>Place of a quarter in the series.</summary>
    /// <param name="quarter">May lie outside.</param>
    public int IndexOf(CalendarQuarter quarter) => quarter.Number - First.Number;

    /// <summary>What was known at the end of a quarter, from another on.</summary>
    /// <param name="from">The first quarter kept; earlier than the first: the first.</param>
    /// <param name="to">The last quarter kept; later than the last: the last.</param>
    public EconomyHistory Between(CalendarQuarter from, CalendarQuarter to)
    {
        int a = Math.Max(0, IndexOf(from));
        int b = Math.Min(Count - 1, IndexOf(to));
        Range range = new(a, Math.Max(a, b + 1));
        return new EconomyHistory
        {
            First = First.Plus(a), Output = Output[range], RealOutput = RealOutput[range], Money = Money[range],
            PolicyRate = PolicyRate[range], Unemployment = Unemployment[range], Wage = Wage[range],
            Productivity = Productivity[range], Debt = Debt[range], Interest = Interest[range],
            Deficit = Deficit[range], LabourShare = LabourShare[range],
        };
    }
}
