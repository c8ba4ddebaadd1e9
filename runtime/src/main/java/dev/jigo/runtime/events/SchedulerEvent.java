package dev.jigo.runtime.events;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Registered;

/** What all events tell: on whose behalf, and where. */
@Category({"Jigo", "Scheduler"})
@Registered
abstract class SchedulerEvent extends Event {
    /** For {@link #m} and {@link #p}. */
    static final int NONE = -1;

    @Label("Goroutine")
    @Description("Its number; 0: a thread that is no goroutine, or the scheduler itself")
    long goroutine;

    @Label("M")
    @Description("Number of the scheduler's thread; -1: another thread")
    int m = NONE;

    @Label("P")
    @Description("Number of the P, or of the last one that the goroutine had; -1: none")
    int p = NONE;

    void at(long goroutine, int m, int p) {
        this.goroutine = goroutine;
        this.m = m;
        this.p = p;
    }
}
