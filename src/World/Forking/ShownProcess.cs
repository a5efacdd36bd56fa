namespace Twin.World.Forking;

/// <summary>What a run shows of a recipe that it has followed.</summary>
internal sealed record ShownProcess
{
    /// <summary>Taken per unit started, by good; a good of which too little was counted is not in it.</summary>
    public required IReadOnlyDictionary<string, MeasuredNumber> Inputs { get; init; }

    /// <summary>Made besides per unit started, by good, alike.</summary>
    public required IReadOnlyDictionary<string, MeasuredNumber> Byproducts { get; init; }

    /// <summary>Output per unit started; null where too little was counted.</summary>
    public required MeasuredNumber? Yield { get; init; }

    /// <summary>Equipment tied up per unit started in a year, by good in service.</summary>
    public required IReadOnlyDictionary<string, MeasuredNumber> Equipment { get; init; }

    /// <summary>From delivery to service, by good. Unit: steps.</summary>
    public required IReadOnlyDictionary<string, int> BuildSteps { get; init; }

    /// <summary>From the start of work to the output. Unit: steps.</summary>
    public required int LeadSteps { get; init; }
}
