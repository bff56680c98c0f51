namespace PostingSchema.Extraction;

/// <summary>An age, counted back from the moment at which somebody read the page.</summary>
/// <param name="Amount">How many units; 0 for today or just now.</param>
/// <param name="Unit"><c>minute</c>, <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="AtLeast">Whether it is a bound ("30+ days ago"), not a value.</param>
/// <param name="Label">The verb before it, in lower case: <c>posted</c>, <c>reposted</c>, <c>updated</c>, <c>confirmed</c>; else
/// null.</param>
/// <param name="Text">The words, without the verb: <c>7 hours ago</c>.</param>
public sealed record RelativeDate(int Amount, string Unit, bool AtLeast, string? Label, string Text);
