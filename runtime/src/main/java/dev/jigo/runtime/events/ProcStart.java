package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.jigo.ProcStart")
@Label("P Start")
@Description("An M has got a P and runs goroutines with it")
@Enabled(false)
@StackTrace(false)
final class ProcStart extends SchedulerEvent {}
