package dev.jigo.runtime.events;

import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** Follows the recordings of this JVM. Not to be touched in a run-time image without jdk.jfr. */
public final class Recordings implements FlightRecorderListener {
    private final Follower follower;

    private Recordings(Follower follower) {
        this.follower = follower;
    }

    /** Whom it tells. */
    public interface Follower {
        /** The recorder is in use: there is or will be something to write when the JVM ends. */
        void initialized();

        /** A recording runs now, or none does. */
        void running(boolean any);
    }

    /** Whether the recorder is in use already; costs next to nothing if not. */
    public static boolean exist() {
        return FlightRecorder.isInitialized();
    }

    /** Tells {@code follower} of what is, and of all changes. */
    public static void follow(Follower follower) {
        FlightRecorder.addListener(new Recordings(follower));
    }

    @Override
    public void recorderInitialized(FlightRecorder recorder) {
        follower.initialized();
        tell(recorder);
    }

    @Override
    public void recordingStateChanged(Recording recording) {
        tell(FlightRecorder.getFlightRecorder());
    }

    private void tell(FlightRecorder recorder) {
        boolean any = recorder.getRecordings().stream().anyMatch(r -> r.getState() == RecordingState.RUNNING);
        if (any) {
            FlightEvents.register();
        }
        follower.running(any);
    }
}
