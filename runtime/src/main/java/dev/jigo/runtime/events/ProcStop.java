package dev.jigo.runtime.events;

import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

@Name("dev.jigo.ProcStop")
@Label("P Stop")
@Description("An M has given up its P, or lost it")
@Enabled(false)
@StackTrace(false)
final class ProcStop extends SchedulerEvent {}
