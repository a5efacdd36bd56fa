using System.Globalization;

namespace Twin.Host.Decide;

/// <summary>Numbers of quarters, those in a row as one span.</summary>
internal static class QuarterSpans
{
    /// <summary>As shown: <c>4–6, 9</c>.</summary>
    /// <param name="quarters">In rising order.</param>
    public static string Text(IReadOnlyList<int> quarters)
    {
        List<(int From, int To)> spans = [];
        foreach (var quarter in quarters)
        {
            if (spans is [.., var last] && last.To == quarter - 1) spans[^1] = (last.From, quarter);
            else spans.Add((quarter, quarter));
        }

        return string.Join(", ", spans.Select(span => span.From == span.To
            ? span.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{span.From}–{span.To}")));
    }
}
