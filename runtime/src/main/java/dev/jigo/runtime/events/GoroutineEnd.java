package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.jigo.GoroutineEnd")
@Label("Goroutine End")
@Description("A goroutine has ended")
@Enabled(false)
@StackTrace(false)
final class GoroutineEnd extends SchedulerEvent {}
