using PostingSchema.Emitted.Tests.KeywordTypes;

namespace PostingSchema.Emitted.Tests.Law;

/// <summary>Valid documents of the schemas of this project, to start mutations from.</summary>
internal static class Seeds
{
    private static readonly Dictionary<string, (PostingCheck Check, string[] Documents)> All = new(StringComparer.Ordinal)
    {
        ["scalars"] = Seed<Scalars>(
            """{"text": "Baker", "flag": true, "small": -5, "large": 90, "huge": 7.0, "share": 0.25, "money": 19.99, "whole": 12, "real": 1.5e-7}""",
            """{"date": "2026-03-31", "moment": "2026-03-31T09:30:00.25+02:00", "time": "09:30:00.5-07:00", "id": "123e4567-e89b-12d3-a456-426614174000", "link": "https://jobs.example/42?a=b#c", "mail": "a@jobs.example"}"""),
        ["nullables"] = Seed<Nullables>(
            """{"mustText": null, "mustNumber": 1, "mustDegree": "green", "mustAnything": {"a": [1.5]}, "colour": null, "place": {"x": 1}, "tags": ["a", null], "scores": {"a": null, "b": 2}, "plain": ""}"""),
        ["nullableTree"] = Seed<NullableTree>(
            """{"value": "a", "next": {"value": null, "next": null}, "children": [{"value": "b"}, null], "byName": {"x": {"value": "c", "byName": null}}, "rank": null, "one": [{"value": "d"}]}""",
            """{"children": null, "rank": "low", "one": {"value": "e"}, "bounded": {"value": "f", "bounded": {"value": "g"}}, "never": {"a": 1}, "seldom": {"a": 2}}"""),
        ["enums"] = Seed<Enums>("""{"plain": "FULL_TIME", "rank": "phd", "ranks": ["master", "bachelor"], "odd": "é"}""", """{"odd": ""}"""),
        ["open"] = Seed<Open>(
            """{"name": "a", "typed": {"total": 3, "a": 1}, "closed": {"a": "b"}, "prefixed": {"x-b": [1], "a": "b"}, "nested": {"c": 1}, "free": {"any": {"a": 1}}, "more": [{"a": 1}]}"""),
        ["maps"] = Seed<Maps>("""{"counts": {"b": 2, "a": 1}, "nested": {"x": {"y": ["z"]}}, "records": {"r": {"value": "v", "m": 1}}, "anything": {"a": 1, "b": "t"}, "patterned": {"yes": true}}"""),
        ["lists"] = Seed<Lists>("""{"texts": ["a", ""], "numbers": [3, 2], "days": ["2026-01-02"], "grid": [[1, 2.5], []], "items": [{"n": 1}, {}], "pair": ["a", 1], "must": ["a", "b"]}"""),
        ["repeats"] = Seed<Repeats>("""{"name": "a", "number": 1, "place": {"city": "Delft"}, "maybe": "b", "must": true}""", """{"name": ["a"], "number": [1], "place": [{"city": "D"}], "maybe": null, "must": []}"""),
        ["tree"] = Seed<Tree>("""{"value": 1, "children": [{"value": 2, "children": []}], "next": {"value": 5}, "byName": {"a": {"value": 7}}, "expression": {"not": [1, [2.5, {"not": 3}]]}}"""),
        ["fields"] = Seed<Fields>("""{"main": {"kind": "yes_no", "value": null}, "fields": [{"value": "k", "raw": 1, "kind": "long_text"}, {"members": [], "kind": "group"}], "byName": {"a": {"kind": "short_text", "value": ""}}}"""),
        ["unions"] = Seed<Unions>("""{"scalar": "a", "number": 1, "maybe": null, "dateOrText": "2026-03-31", "place": {"x": 1}, "integerOrReal": 1.5, "untold": "abc", "listOrMap": ["a"]}""", """{"scalar": 3, "place": [1], "dateOrText": "x", "listOrMap": {"a": 1}}"""),
        ["references"] = Seed<References>("""{"byId": {"amount": 12.50, "currency": "EUR"}, "byRelativeId": "USD", "byPath": "short", "whole": {"version": 2}, "prices": [{"amount": 0.01, "currency": "USD"}], "described": 7}"""),
        ["extended"] = Seed<Extended>("""{"own": "o", "id": 1, "inline": true, "version": 3, "narrowed": "b", "more": null}"""),
        ["constants"] = Seed<Constants>("""{"@type": "JobPosting", "version": 2, "optional": "fixed", "choices": "two"}""", """{"version": 2.0, "@type": "JobPosting", "flag": true, "nothing": null, "shape": {"a": [1, 2]}, "choices": 1}"""),
        ["oddNames"] = Seed<OddNames>("""{"class": "1", "OddNames": "2", "additionalProperties": "3", "with space": "5", "": "11", "value": null, "other": {}, "seen0": 1, "ünï": "8", "😀": "10"}""",
            """{"with\"quote": "6", "back\\slash": "7", "a/b~c": "9"}"""),
        ["rootAnything"] = Seed<RootAnything>("""{"a": [1, "b", null, true, {"c": {}}]}""", "[]", "\"text\"", "-1.5e3"),
        ["rootEmpty"] = Seed<RootEmpty>("{}", """{"a": 1, "b": {"c": 2}}"""),
        ["rootUnion"] = Seed<RootUnion>("\"a\"", "5"),
        ["overrides"] = Seed<Elsewhere.Renamed>(
            """{"a-b": "c", "price": 0.1, "rate": 0.5, "count": 3, "date": "2026-03-31", "raw": {"a": "b"}, "maybe": null, "inner": {"n": 1}}""",
            """{"text": "t", "flag": true, "id": "123e4567-e89b-12d3-a456-426614174000", "link": "https://jobs.example/42", "sizes": [1, 2]}""",
            """{"day": "2026-03-31", "moment": "2026-03-31T09:30:00+02:00", "hour": "09:30:00Z", "size": 1.5, "text": "\u00e9", "link": "a b"}"""),
        ["severities"] = Seed<Severities>(
            """{"enum": "a", "const": "a", "type": 1, "ref": {"n": 1}, "base": {"n": 1, "m": 2}, "anyOf": "abcdef", "if": "abc", "additional": {"a": "b", "c": 1}}""",
            """{"required": {"x": "y"}, "closed": {"a": "b"}, "bounds": 9, "items": ["a", "b"], "anyOf": "abc"}"""),
        ["rules"] = Seed<Rules>(
            """{"a": 1, "b": "y", "c": true, "inner": {"from": 1, "to": 2, "other": 3}}""",
            """{"a": 2, "b": "z", "c": true, "d": {"n": 2}}""", """{"c": true}""", """{"d": {"n": 1}, "c": true, "b": "z"}"""),
        ["keywords"] = Seed<Keywords>([.. Texts(ValuesKeywordTests.Valid), .. Texts(ContainersKeywordTests.Valid), .. Texts(ApplicatorsKeywordTests.Valid)]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static (PostingCheck Check, IReadOnlyList<byte[]> Documents) Of(string name) =>
        (All[name].Check, All[name].Documents.Select(Json.Bytes).ToArray());

    private static (PostingCheck Check, string[] Documents) Seed<T>(params string[] documents)
        where T : class, IPosting<T> => (PostingCheck.Of<T>(), documents);

    private static IEnumerable<string> Texts(TheoryData<string> data) => ((IEnumerable<object[]>)data).Select(row => (string)row[0]);
}
