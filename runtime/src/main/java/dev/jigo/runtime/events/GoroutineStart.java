package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.jigo.GoroutineStart")
@Label("Goroutine Start")
@Description("A goroutine begins to run, or goes on")
@Enabled(false)
@StackTrace(false)
final class GoroutineStart extends SchedulerEvent {}
