using System.Globalization;
using System.Text;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Humans;
using Twin.Factory.Learning;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Shocks;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Showing;

namespace Twin.World.Comparing;

/// <summary>Says what happened in an event, with the event's own figures.</summary>
internal static class EventWords
{
    /// <summary>An event as words: <c>executed (glass): started 120, finished 118, capacity 200</c>.</summary>
    /// <param name="e">The event.</param>
    /// <param name="line">What its line stands for, from <see cref="EventNames"/>; empty for none.</param>
    public static string Of<TEvent>(in TEvent e, string line)
        where TEvent : unmanaged => e switch
        {
            PlantEvent { Kind: PlantEventKind.Executed } p =>
                Said(p.Kind, $"limit {line}", ("started", p.A), ("finished", p.B), ("capacity", p.C)),
            PlantEvent { Kind: PlantEventKind.OrdersRaised } p =>
                Said(p.Kind, line, ("orders", p.A), ("first number", p.B), ("due µs", p.C)),
            PlantEvent { Kind: PlantEventKind.OrderAnswered } p =>
                Said(p.Kind, line, ("number", p.A), ("refused", p.B)),
            PlantEvent p => Said(p.Kind, line, ("", p.A), ("", p.B), ("", p.C)),
            DepotEvent { Kind: DepotEventKind.Granted } d => Said(d.Kind, line, ("quanta", d.A)),
            DepotEvent d => Said(d.Kind, line, ("quanta", d.A)),
            MarketEvent { Kind: MarketEventKind.ImportPriced or MarketEventKind.ExportPriced } m =>
                Said(m.Kind, line, ("numerator", m.A), ("denominator", m.B)),
            MarketEvent { Kind: MarketEventKind.Financed } m => Said(m.Kind, line, ("money", m.A)),
            MarketEvent m => Said(m.Kind, line, ("quanta", m.A), ("money", m.B), ("fraction", m.C)),
            LinkEvent l => Said(l.Kind, line, ("quanta", l.A), ("lost", l.B), ("fraction", l.C)),
            StoreEvent s => Said(s.Kind, line, ("", s.A), ("", s.B), ("", s.C)),
            AssetEvent { Kind: AssetEventKind.Ordered } a =>
                Said(a.Kind, line, ("replacement", a.A), ("growth", a.B)),
            AssetEvent a => Said(a.Kind, line, ("", a.A), ("", a.B)),
            FleetEvent { Kind: FleetEventKind.Ordered } f =>
                Said(f.Kind, line, ("replacement", f.A), ("growth", f.B)),
            FleetEvent { Kind: FleetEventKind.Scrapped } f =>
                Said(f.Kind, line, ("quanta", f.A), ("fraction", f.B), ("waiting", f.C)),
            FleetEvent f => Said(f.Kind, line, ("", f.A), ("", f.B)),
            PlannerEvent { Kind: PlannerEventKind.Aimed } p => string.Create(
                CultureInfo.InvariantCulture, $"aimed (furthest {line}): scale {p.Scale:R}"),
            PlannerEvent { Kind: PlannerEventKind.TargetSet or PlannerEventKind.PositionHeard } p =>
                Said(p.Kind, line, ("quanta", p.A)),
            PlannerEvent p => Said(p.Kind, line, ("", p.A)),
            HumanGoodEvent h => Said(h.Kind, line, ("", h.A), ("", h.B), ("", h.C)),
            ShockEvent s => Said(s.Kind, line, ("multiplier 1e-9", s.A)),
            ExperienceEvent x => Said(x.Kind, line, ("line", x.Line), ("", x.A)),
            SupplyEvent s => OfSupply(s, line),
            ControlEvent c => OfControl(c, line),
            RobotEvent r => Said(
                r.Kind, RobotWords.Of(r.Mode), ("s", r.Seconds), ("charge J", r.Charge), ("fails in s", r.FailsIn),
                ("worked s", r.Worked), ("clock", r.Clock)),
            _ => e.ToString() ?? "",
        };

    private static string OfSupply(in SupplyEvent s, string line) => s.Kind switch
    {
        SupplyEventKind.Worked =>
            Said(s.Kind, line, ("hours", s.A), ("electricity", s.B), ("s", s.C), ("hours lost", s.D)),
        SupplyEventKind.Ordered => Said(s.Kind, line, ("replacement", s.A), ("growth", s.B)),
        SupplyEventKind.TasksCut => Said(s.Kind, line, ("tasks", s.A), ("s left", s.B), ("hours wanted", s.C)),
        SupplyEventKind.Commissioned => Said(s.Kind, line, ("workers", s.A), ("crew", s.B)),
        SupplyEventKind.Scrapped => Said(s.Kind, line, ("quanta", s.B), ("fraction", s.C), ("waiting", s.D)),
        SupplyEventKind.SkilledJoined => Said(s.Kind, line, ("skill line", s.A), ("robots", s.B)),
        SupplyEventKind.InputUsed or SupplyEventKind.Perished or SupplyEventKind.InputAsked =>
            Said(s.Kind, line, ("quanta", s.B), ("fraction", s.C)),
        _ => Said(s.Kind, line, ("", s.A), ("", s.B), ("", s.C), ("", s.D)),
    };

    private static string OfControl(in ControlEvent c, string line) => c.Kind switch
    {
        ControlEventKind.OrderTaken => Said(c.Kind, line, ("tasks", c.Row), ("place", c.Place), ("s", c.Seconds)),
        ControlEventKind.OrderRefused => Said(c.Kind, line, ("tasks", c.Row)),
        ControlEventKind.Built => Said(c.Kind, line, ("robots", c.A)),
        ControlEventKind.SpareCame or ControlEventKind.EnergyCame => Said(c.Kind, line, ("", c.A)),
        ControlEventKind.ChargeEnded => Said(c.Kind, line, ("stored J", c.A), ("drawn J", c.B), ("given back J", c.C)),
        ControlEventKind.SumsTold => Said(c.Kind, line, ("at s", c.Now)),
        _ => Said(c.Kind, line, ("place", c.Place), ("way s", c.Travel), ("s", c.Seconds)),
    };

    /// <summary>The words that a name is made of: <c>target set</c>.</summary>
    private static string Plain(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>The kind, the line, and the figures up to the last that is not 0.</summary>
    private static string Said<TKind>(TKind kind, string line, params ReadOnlySpan<(string Name, long Value)> figures)
        where TKind : struct, Enum
    {
        var text = new StringBuilder(Plain(kind.ToString()));
        if (line.Length > 0) text.Append(" (").Append(line).Append(')');
        var last = figures.Length - 1;
        while (last > 0 && figures[last].Value == 0) last--;
        for (var i = 0; i <= last; i++)
        {
            text.Append(i == 0 ? ": " : ", ");
            if (figures[i].Name.Length > 0) text.Append(figures[i].Name).Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{figures[i].Value:N0}");
        }

        return text.ToString();
    }
}
