namespace Twin.Host.Charts;

/// <summary>Where the nodes of a flow chart lie: two columns, ordered so that few flows cross.</summary>
internal sealed class FlowLayout
{
    private const int Sweeps = 12;
    private const double GapPx = 7, NodePxMin = 1.5;

    private FlowLayout(double height, double pxPerValue) => (Height, PxPerValue) = (height, pxPerValue);

    /// <summary>Height of the whole. Unit: px.</summary>
    public double Height { get; }

    /// <summary>Width of a flow of 1. Unit: px.</summary>
    public double PxPerValue { get; }

    /// <summary>The nodes on the left from the top.</summary>
    public IReadOnlyList<FlowNode> Left { get; private set; } = [];

    /// <summary>The nodes on the right from the top.</summary>
    public IReadOnlyList<FlowNode> Right { get; private set; } = [];

    /// <summary>Lays out flows.</summary>
    /// <param name="flows">At least one.</param>
    /// <param name="rowPx">Height that each node needs for its label at least. Unit: px.</param>
    public static FlowLayout Of(IReadOnlyList<Flow> flows, double rowPx)
    {
        var left = Totals(flows, flow => flow.From);
        var right = Totals(flows, flow => flow.To);
        var count = Math.Max(left.Count, right.Count);
        var height = Math.Max(count * rowPx, 300);
        var total = flows.Sum(flow => flow.Value);
        var layout = new FlowLayout(height, (height - ((count - 1) * GapPx) - (count * NodePxMin)) / total);
        List<string> leftOrder = [.. left.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => n.Key)];
        var rightOrder = leftOrder;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            rightOrder = ByMean(right, flows, flow => flow.To, flow => flow.From, leftOrder);
            leftOrder = ByMean(left, flows, flow => flow.From, flow => flow.To, rightOrder);
        }

        layout.Left = layout.Place(leftOrder, left);
        layout.Right = layout.Place(rightOrder, right);
        return layout;
    }

    private static Dictionary<string, double> Totals(IReadOnlyList<Flow> flows, Func<Flow, string> end) =>
        flows.GroupBy(end, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(flow => flow.Value), StringComparer.Ordinal);

    /// <summary>Orders nodes by the mean place of what they are joined to: the barycentre rule of K. Sugiyama, S.
    /// Tagawa and M. Toda, 1981.</summary>
    private static List<string> ByMean(
        Dictionary<string, double> nodes, IReadOnlyList<Flow> flows, Func<Flow, string> mine,
        Func<Flow, string> other, List<string> others)
    {
        var place = others.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        var mean = flows.GroupBy(mine, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Sum(flow => flow.Value * place[other(flow)]) / nodes[group.Key], StringComparer.Ordinal);
        return [.. nodes.Keys.OrderBy(node => mean[node]).ThenBy(node => node, StringComparer.Ordinal)];
    }

    private List<FlowNode> Place(List<string> order, Dictionary<string, double> totals)
    {
        var sizes = order.Select(node => Math.Max(NodePxMin, totals[node] * PxPerValue)).ToList();
        var gap = order.Count > 1 ? (Height - sizes.Sum()) / (order.Count - 1) : 0;
        List<FlowNode> nodes = [];
        var top = order.Count > 1 ? 0 : (Height - sizes[0]) / 2;
        for (var i = 0; i < order.Count; i++)
        {
            nodes.Add(new FlowNode(order[i], top, sizes[i], totals[order[i]]));
            top += sizes[i] + gap;
        }

        return nodes;
    }
}
