namespace Twin.Host.Charts;

/// <summary>Flows between two columns of nodes, as wide as they are large (a Sankey diagram).</summary>
internal sealed record FlowChart
{
    private const double NodePx = 9, LabelGap = 5, HeadPx = 22, RowPx = 21;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The flows; one of value 0 or less is left out.</summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>Headings of the two columns.</summary>
    public required (string Left, string Right) Headings { get; init; }

    /// <summary>Class of colour of a node on the left.</summary>
    public required Func<string, string> StyleOf { get; init; }

    /// <summary>Label of a node, from its name and its share of all flows.</summary>
    public Func<string, double, string> LabelOf { get; init; } = (name, _) => name;

    /// <summary>Class of colour of a node on the right.</summary>
    public Func<string, string> RightStyleOf { get; init; } = _ => Palette.Quiet;

    /// <summary>What a click on a node asks for; none: it cannot be asked.</summary>
    public Func<string, string?> SubjectOf { get; init; } = _ => null;

    /// <summary>Whether a node holds the others back: it gets a pattern, not a colour alone.</summary>
    public Func<string, bool> IsMarked { get; init; } = _ => false;

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Width of the labels on the left. Unit: px.</summary>
    public required double LeftPx { get; init; }

    /// <summary>Width of the labels on the right. Unit: px.</summary>
    public required double RightPx { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        var flows = Flows.Where(flow => flow.Value > 0).ToList();
        Markup m = new();
        if (flows.Count == 0)
        {
            Drawing.Open(m, Title, Width, HeadPx);
            m.Close();
            return m.ToString();
        }

        var layout = FlowLayout.Of(flows, RowPx);
        Drawing.Open(m, Title, Width, layout.Height + HeadPx + 8);
        double left = LeftPx, right = Width - RightPx - NodePx;
        Drawing.Text(m, Headings.Left, left + NodePx, 11, "end", "head");
        Drawing.Text(m, Headings.Right, right, 11, null, "head");
        m.Open("g", ("transform", $"translate(0 {Markup.Px(HeadPx)})"));
        DrawFlows(m, layout, flows, left + NodePx, right);
        DrawNodes(m, layout.Left, left, left - LabelGap, "end", LeftPx - LabelGap, StyleOf);
        DrawNodes(m, layout.Right, right, right + NodePx + LabelGap, "start", RightPx - LabelGap, RightStyleOf);
        m.Close().Close();
        return m.ToString();
    }

    private void DrawFlows(Markup m, FlowLayout layout, List<Flow> flows, double x1, double x2)
    {
        var leftPlace = Places(layout.Left);
        var rightPlace = Places(layout.Right);
        var leftTop = layout.Left.ToDictionary(n => n.Name, n => n.Top, StringComparer.Ordinal);
        var rightTop = layout.Right.ToDictionary(n => n.Name, n => n.Top, StringComparer.Ordinal);
        // By reference: two flows may be alike in every word.
        var starts = new Dictionary<Flow, double>(ReferenceEqualityComparer.Instance);
        foreach (var flow in flows.OrderBy(f => leftPlace[f.From]).ThenBy(f => rightPlace[f.To]).ThenBy(f => f.IsLight))
        {
            starts.Add(flow, leftTop[flow.From]);
            leftTop[flow.From] += flow.Value * layout.PxPerValue;
        }

        foreach (var flow in flows.OrderBy(f => rightPlace[f.To]).ThenBy(f => leftPlace[f.From]).ThenBy(f => f.IsLight))
        {
            var size = flow.Value * layout.PxPerValue;
            Draw(m, flow, (x1, starts[flow]), (x2, rightTop[flow.To]), size);
            rightTop[flow.To] += size;
        }
    }

    private void Draw(Markup m, Flow flow, (double X, double Y) from, (double X, double Y) to, double size)
    {
        var middle = Markup.Px((from.X + to.X) / 2);
        var (y1, y2) = (from.Y + (size / 2), to.Y + (size / 2));
        var path = $"M{Markup.Px(from.X)} {Markup.Px(y1)}C{middle} {Markup.Px(y1)} {middle} {Markup.Px(y2)} "
            + $"{Markup.Px(to.X)} {Markup.Px(y2)}";
        m.Open(
            "path", ("d", path), ("stroke-width", Markup.Px(Math.Max(0.3, size))),
            ("class", $"flow {StyleOf(flow.From)}{(flow.IsLight ? " light" : "")}"));
        m.Element("title", flow.Tip).Close();
    }

    private void DrawNodes(
        Markup m, IReadOnlyList<FlowNode> nodes, double x, double textX, string anchor, double room,
        Func<string, string> style)
    {
        var total = nodes.Sum(node => node.Value);
        var placed = Drawing.Spread(
            [.. nodes.Select(node => node.Middle)], Drawing.LinePx, 6, nodes[^1].Top + nodes[^1].Height + 2);
        for (var i = 0; i < nodes.Count; i++)
        {
            var name = nodes[i].Name;
            if (SubjectOf(name) is { } subject) m.Open("g", ("data-subject", subject));
            var mark = IsMarked(name) ? " marked" : "";
            Drawing.Box(m, x, nodes[i].Top, NodePx, nodes[i].Height, $"node {style(name)}{mark}");
            var label = LabelOf(name, nodes[i].Value / total);
            Drawing.Text(m, Drawing.Fit(label, room), textX, placed[i] + 3.5, anchor, "name" + mark);
            if (SubjectOf(name) is not null) m.Close();
        }
    }

    private static Dictionary<string, int> Places(IReadOnlyList<FlowNode> nodes) =>
        nodes.Select((node, i) => (node.Name, i)).ToDictionary(n => n.Name, n => n.i, StringComparer.Ordinal);
}
