namespace HuYing.LoadTest.Profiles;

/// <summary>How many times the base rate arrives, minute by minute: straight lines between the given points.</summary>
internal sealed class Curve(params (double Minute, double Times)[] points)
{
    internal double Minutes => points[^1].Minute;

    internal double Peak => points.Max(point => point.Times);

    /// <summary>At a jump, where two points share a minute, the later one counts.</summary>
    internal double At(double minute)
    {
        var next = Array.FindIndex(points, point => point.Minute > minute);
        if (next <= 0)
        {
            return next == 0 ? points[0].Times : points[^1].Times;
        }

        var (from, to) = (points[next - 1], points[next]);
        return from.Times + ((to.Times - from.Times) * (minute - from.Minute) / (to.Minute - from.Minute));
    }
}
