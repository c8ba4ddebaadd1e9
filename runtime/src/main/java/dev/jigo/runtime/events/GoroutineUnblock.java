package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("dev.jigo.GoroutineUnblock")
@Label("Goroutine Unblock")
@Description("A goroutine that waited may run again")
@Enabled(false)
final class GoroutineUnblock extends SchedulerEvent {
    @Label("Unblocked Goroutine")
    long unblocked;
}
