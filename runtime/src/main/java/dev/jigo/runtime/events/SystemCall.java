package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

@Name("dev.jigo.SystemCall")
@Label("System Call")
@Description("A goroutine was in a system call or another call that blocks its M")
@Threshold("20 ms")
final class SystemCall extends SchedulerEvent {
    @Label("P Retaken")
    @Description("Whether its P was given to another M meanwhile")
    boolean retaken;
}
