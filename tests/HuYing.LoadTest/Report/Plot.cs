using System.Globalization;
using System.Text;

namespace HuYing.LoadTest.Report;

/// <summary>Draws one chart as inline SVG. Places on the level axis go from 0 to 1.</summary>
/// <param name="fromEdge">
/// The first and last points stand on the edges. Otherwise each stands in the middle of its share of the width, where
/// the hint for it is.
/// </param>
internal sealed class Plot(Axis axis, string label, bool fromEdge = false)
{
    private const double Width = 960;

    private const double Height = 250;

    private const double Left = 62;

    private const double Right = 28;

    private const double Top = 10;

    private const double Bottom = 26;

    private readonly StringBuilder _body = new();

    internal Plot Grid(IEnumerable<(double Place, string Text)> level)
    {
        foreach (var (value, text) in axis.Ticks)
        {
            var y = Y(axis.Place(value));
            Add($"""<line class="grid" x1="{Left}" x2="{Width - Right}" y1="{y:F1}" y2="{y:F1}"/>""");
            Add($"""<text class="tick" x="{Left - 8}" y="{y + 4:F1}" text-anchor="end">{text}</text>""");
        }

        foreach (var (place, text) in level)
        {
            Add($"""<text class="tick" x="{X(place):F1}" y="{Height - 8}" text-anchor="middle">{text}</text>""");
        }

        return this;
    }

    /// <summary>A line; it is broken where there is no value.</summary>
    internal Plot Line(string style, IReadOnlyList<double?> values)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isDown ? 'L' : 'M')}{At(i, values.Count):F1} ");
                path.Append(CultureInfo.InvariantCulture, $"{Y(axis.Place(value)):F1}");
            }

            isDown = values[i] is not null;
        }

        Add($"""<path class="line {style}" d="{path}"/>""");
        return this;
    }

    /// <summary>The ground between two rows of values.</summary>
    internal Plot Band(string style, IReadOnlyList<double> lower, IReadOnlyList<double> upper)
    {
        var path = new StringBuilder("M");
        for (var i = 0; i < upper.Count; i++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{At(i, upper.Count):F1} {Y(axis.Place(upper[i])):F1} ");
        }

        for (var i = lower.Count - 1; i >= 0; i--)
        {
            path.Append(CultureInfo.InvariantCulture, $"{At(i, lower.Count):F1} {Y(axis.Place(lower[i])):F1} ");
        }

        Add($"""<path class="band {style}" d="{path}Z"/>""");
        return this;
    }

    /// <summary>What is shown when a person points at one of the places.</summary>
    internal Plot Hints(IReadOnlyList<string> hints)
    {
        var width = (Width - Left - Right) / Math.Max(1, hints.Count);
        for (var i = 0; i < hints.Count; i++)
        {
            Add($"""<rect class="hint" x="{Left + (i * width):F1}" y="{Top}" width="{width:F2}" """);
            Add($"""height="{Height - Top - Bottom}"><title>{Html.Text(hints[i])}</title></rect>""");
        }

        return this;
    }

    public override string ToString() =>
        $"""<div class="wide"><svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{Html.Text(label)}">"""
        + $"{_body}</svg></div>";

    private void Add(FormattableString text) => _body.Append(FormattableString.Invariant(text));

    private double At(int i, int count) => X(fromEdge ? i / (count - 1d) : (i + 0.5) / count);

    private static double X(double place) => Left + (place * (Width - Left - Right));

    private static double Y(double place) => Top + ((1 - place) * (Height - Top - Bottom));
}
