using System.Globalization;
using System.Text;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Humans;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;

namespace Twin.World.Comparing;

/// <summary>Says what happened in an event, with the event's own figures.</summary>
internal static class EventWords
{
    /// <summary>An event as words: <c>Executed (glass): started 120, finished 118, capacity 200</c>.</summary>
    /// <param name="e">The event.</param>
    /// <param name="line">What its line stands for, from <see cref="EventNames"/>; empty for none.</param>
    public static string Of<TEvent>(in TEvent e, string line)
        where TEvent : unmanaged => e switch
        {
            PlantEvent { Kind: PlantEventKind.Executed } p =>
                Said(p.Kind, $"limit {line}", ("started", p.A), ("finished", p.B), ("capacity", p.C)),
            PlantEvent p => Said(p.Kind, line, ("", p.A), ("", p.B), ("", p.C)),
            DepotEvent { Kind: DepotEventKind.Granted } d => Said(d.Kind, line, ("quanta", d.A)),
            DepotEvent d => Said(d.Kind, line, ("quanta", d.A)),
            MarketEvent m => Said(m.Kind, line, ("quanta", m.A), ("money", m.B), ("fraction", m.C)),
            LinkEvent l => Said(l.Kind, line, ("quanta", l.A), ("lost", l.B), ("fraction", l.C)),
            StoreEvent s => Said(s.Kind, line, ("", s.A), ("", s.B), ("", s.C)),
            AssetEvent { Kind: AssetEventKind.Ordered } a =>
                Said(a.Kind, line, ("replacement", a.A), ("growth", a.B)),
            AssetEvent a => Said(a.Kind, line, ("", a.A), ("", a.B)),
            FleetEvent { Kind: FleetEventKind.Ordered } f =>
                Said(f.Kind, line, ("replacement", f.A), ("growth", f.B)),
            FleetEvent f => Said(f.Kind, line, ("", f.A), ("", f.B)),
            PlannerEvent { Kind: PlannerEventKind.Aimed } p => string.Create(
                CultureInfo.InvariantCulture, $"Aimed (furthest {line}): scale {p.Scale:R}"),
            PlannerEvent p => Said(p.Kind, line, ("", p.A)),
            HumanGoodEvent h => Said(h.Kind, line, ("", h.A), ("", h.B), ("", h.C)),
            _ => e.ToString() ?? "",
        };

    /// <summary>The kind, the line, and the figures up to the last that is not 0.</summary>
    private static string Said<TKind>(TKind kind, string line, params ReadOnlySpan<(string Name, long Value)> figures)
        where TKind : struct, Enum
    {
        var text = new StringBuilder(kind.ToString());
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
