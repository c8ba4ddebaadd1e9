package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

@Name("dev.jigo.GoroutineBlock")
@Label("Goroutine Block")
@Description("A goroutine waited")
@Threshold("20 ms")
final class GoroutineBlock extends SchedulerEvent {
    @Label("Wait Reason")
    @Description("In the words of goroutine dumps")
    @Nullable
    String reason;
}
