package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.jigo.Steal")
@Label("Steal")
@Description("A P without work took goroutines out of another's queue")
@Enabled(false)
@StackTrace(false)
final class Steal extends SchedulerEvent {
    @Label("Victim P")
    int victim;

    @Label("Goroutines")
    @Description("How many")
    int count;
}
