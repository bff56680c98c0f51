using System.Text.Json.Serialization;

namespace PostingSchema.Benchmarks.Parts;

/// <summary>
/// A job posting as a developer writes it for System.Text.Json: the same properties in the same order, with the types that are quickest to
/// write. It validates nothing. What no sample has is a text here.
/// </summary>
internal sealed record PeerPosting
{
    public string? Employer { get; init; }

    public string? Title { get; init; }

    public string? RoleTitle { get; init; }

    public string? Occupation { get; init; }

    public string? HireType { get; init; }

    public string? Identifier { get; init; }

    public string? Department { get; init; }

    public string? Section { get; init; }

    public string? BusinessUnit { get; init; }

    public string? Team { get; init; }

    public string? Level { get; init; }

    public string? ProgrammeKind { get; init; }

    public string? EmploymentType { get; init; }

    public string? Workplace { get; init; }

    public List<string>? WorkplaceOptions { get; init; }

    public List<PeerPlace>? Locations { get; init; }

    public List<PeerPlace>? ApplicantLocations { get; init; }

    public List<string>? Roles { get; init; }

    public string? DegreeRequiredMin { get; init; }

    public List<string>? DegreesRequired { get; init; }

    public List<string>? DegreesPreferred { get; init; }

    public List<string>? DegreesExcluded { get; init; }

    public bool? DegreeOrAbove { get; init; }

    public bool? DegreeEquivalentAccepted { get; init; }

    public bool? CurrentlyPursuing { get; init; }

    public string? GraduationWindow { get; init; }

    public List<string>? FieldsOfStudy { get; init; }

    public int? MinYearsExperience { get; init; }

    public int? MaxYearsExperience { get; init; }

    public int? StartYear { get; init; }

    public int? StartMonth { get; init; }

    public string? StartSeason { get; init; }

    public PeerStartBy? StartBy { get; init; }

    public List<string>? StartDates { get; init; }

    public int? DurationMonths { get; init; }

    public int? DurationMonthsMin { get; init; }

    public int? DurationMonthsMax { get; init; }

    public int? DurationWeeks { get; init; }

    public int? DaysPerWeek { get; init; }

    public int? DaysPerWeekMin { get; init; }

    public string? WorkHours { get; init; }

    public PeerSalary? Salary { get; init; }

    public List<PeerSalary>? Salaries { get; init; }

    public PeerSalary? RecruitmentRange { get; init; }

    public PeerApplicationLimit? ApplicationLimit { get; init; }

    public string? ApplicationReview { get; init; }

    public string? Deadline { get; init; }

    public string? DeadlineTimeZone { get; init; }

    public string? DatePosted { get; init; }

    public PeerRelativeTime? DatePostedRelative { get; init; }

    public PeerRelativeTime? ConfirmedRelative { get; init; }

    public string? DateUpdated { get; init; }

    public PeerVisaSponsorship? VisaSponsorship { get; init; }

    public string? WorkAuthorization { get; init; }

    public bool? CitizenshipRequired { get; init; }

    public List<string>? Languages { get; init; }

    public List<string>? Skills { get; init; }

    public List<string>? SkillsPreferred { get; init; }

    public List<string>? SkillTags { get; init; }

    public List<string>? IndustryTags { get; init; }

    public List<string>? ResearchAreas { get; init; }

    public List<string>? PublicationVenues { get; init; }

    public string? PublicationsRequired { get; init; }

    public List<string>? Benefits { get; init; }

    public bool? ReturnOffer { get; init; }

    public int? Openings { get; init; }

    public string? OccupationCode { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? ApplyUrl { get; init; }

    public string? Description { get; init; }

    public string? Source { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerPosting))]
internal sealed partial class PeerPostingContext : JsonSerializerContext;
