namespace PostingSchema.Emitted.Tests.Hardware;

/// <summary>A test that maps memory as Linux does, and reports itself as skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "maps memory by mmap; runs on Linux";
}
