package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GTest {
    @Test
    void newGoroutineTakesOverLabelsAndBypassButNotTheRest() {
        G parent = new G(1, null, null);
        parent.labels("labels");
        parent.fipsBypass(true);
        parent.fipsIndicator(3);
        parent.extras().lockCount = 2;
        G child = new G(2, null, null);
        child.inherit(parent);
        assertThat(child.labels()).isEqualTo("labels");
        assertThat(child.fipsBypass()).isTrue();
        assertThat(child.fipsIndicator()).isZero();
        assertThat(child.lockCount()).isZero();
        assertThat(child.parentId).isEqualTo(1);
    }

    @Test
    void goroutineWithoutExtrasHasTheirZeroValues() {
        G parent = new G(1, null, null);
        G child = new G(2, null, null);
        child.inherit(parent);
        child.labels(null);
        assertThat(child.labels()).isNull();
        assertThat(child.fipsBypass()).isFalse();
        assertThat(child.fipsIndicator()).isZero();
        assertThat(child.sleepTimer()).isNull();
    }

    @Test
    void everyWaitReasonIsKept() {
        G g = new G(1, null, null);
        for (WaitReason reason : WaitReason.values()) {
            g.waitReason(reason);
            assertThat(g.waitReason()).isEqualTo(reason);
        }
    }

    @Test
    void selectIsClaimedOnce() {
        G g = new G(1, null, null);
        g.beginSelect();
        assertThat(g.claimSelect()).isTrue();
        assertThat(g.claimSelect()).isFalse();
        g.beginSelect();
        assertThat(g.claimSelect()).isTrue();
    }
}
