namespace Twin.World.Ensembles;

/// <summary>How the members of an ensemble are spread over what is uncertain.</summary>
public enum SamplingKind
{
    /// <summary>Latin hypercube: each number meets each of N equal parts of its prior once; depends on N.</summary>
    LatinHypercube,

    /// <summary>A scrambled Sobol sequence: member i is the same however many follow; best at powers of two.</summary>
    Sobol,
}
