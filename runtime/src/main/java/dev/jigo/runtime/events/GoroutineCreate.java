package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

@Name("dev.jigo.GoroutineCreate")
@Label("Goroutine Create")
@Description("A go statement made a goroutine")
@Enabled(false)
final class GoroutineCreate extends SchedulerEvent {
    @Label("Created Goroutine")
    long created;

    @Label("Function")
    @Description("Where the go statement stands; unknown for goroutines of Java code, whose event has a stack trace")
    @Nullable
    String function;
}
