package dev.jigo.compiler.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitOrderTest {

    @Test
    void firstReadyPackageOfTheSortedList() {
        ImportTable imports = ImportTable.parse("""
                runtime internal/abi
                internal/abi
                z
                a z
                b
                unused
                main a b runtime
                """);
        assertThat(InitOrder.of(imports, "main")).isEqualTo(List.of("internal/abi", "runtime", "b", "z", "a", "main"));
    }
}
