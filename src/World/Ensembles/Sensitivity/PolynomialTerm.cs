namespace Twin.World.Ensembles.Sensitivity;

/// <summary>A product of Legendre polynomials of one or two inputs.</summary>
/// <param name="First">Number of an input.</param>
/// <param name="FirstDegree">Degree in it. Range: at least 1.</param>
/// <param name="Second">Number of another input; −1 for none.</param>
/// <param name="SecondDegree">Degree in that; 0 for none.</param>
internal readonly record struct PolynomialTerm(int First, int FirstDegree, int Second, int SecondDegree)
{
    /// <summary>Whether an input is part of it.</summary>
    public bool Holds(int input) => First == input || Second == input;

    /// <summary>Its values at all points.</summary>
    /// <param name="inputs">Shares by input, then by point.</param>
    public double[] Values(double[][] inputs)
    {
        var (term, points) = (this, inputs[First]);
        return
        [
            .. points.Select((u, i) => Legendre.At(term.FirstDegree, u)
                * (term.Second < 0 ? 1 : Legendre.At(term.SecondDegree, inputs[term.Second][i]))),
        ];
    }

    /// <summary>Every term of up to given degrees.</summary>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="single">Greatest degree in one input.</param>
    /// <param name="pair">Greatest sum of degrees in two; below 2 for no pairs.</param>
    public static List<PolynomialTerm> UpTo(int inputs, int single, int pair)
    {
        var terms = new List<PolynomialTerm>();
        for (var first = 0; first < inputs; first++)
        {
            for (var degree = 1; degree <= single; degree++) terms.Add(new(first, degree, -1, 0));
            for (var second = first + 1; second < inputs; second++)
            {
                for (var a = 1; a < pair; a++)
                {
                    for (var b = 1; a + b <= pair; b++) terms.Add(new(first, a, second, b));
                }
            }
        }

        return terms;
    }
}
