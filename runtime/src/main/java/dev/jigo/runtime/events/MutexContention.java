package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

@Name("dev.jigo.MutexContention")
@Label("Mutex Contention")
@Description("A goroutine had to wait for a Mutex")
@Threshold("20 ms")
final class MutexContention extends SchedulerEvent {
    @Label("Starving")
    @Description(
            "Whether it had waited for more than a millisecond: then a mutex is handed over instead of competed for")
    boolean starving;
}
