using System.Diagnostics.CodeAnalysis;

namespace Twin.Forecasting;

/// <summary>What came of fitting: a model, or the reason why there is none.</summary>
public readonly record struct Fitted
{
    private Fitted(IFittedModel? model, string? refusal)
    {
        Model = model;
        Refusal = refusal;
    }

    /// <summary>The model, if there is one.</summary>
    public IFittedModel? Model { get; }

    /// <summary>Why there is none: a sentence without a full stop that names what was needed and what was
    /// given.</summary>
    public string? Refusal { get; }

    /// <summary>Whether there is a model.</summary>
    [MemberNotNullWhen(true, nameof(Model))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool HasModel => Model is not null;

    /// <summary>A fit that succeeded.</summary>
    /// <param name="model">The model.</param>
    public static Fitted With(IFittedModel model) => new(model, null);

    /// <summary>A fit that could not be.</summary>
    /// <param name="reason">A sentence without a full stop: <c>needs 3 values; the history has 1</c>.</param>
    public static Fitted Refused(string reason) => new(null, reason);
}
