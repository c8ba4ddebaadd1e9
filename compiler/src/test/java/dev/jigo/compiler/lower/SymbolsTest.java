package dev.jigo.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolsTest {

    @Test
    void namesAreThoseOfTheContract() {
        assertThat(Symbols.packagePrefix("example.com/x")).isEqualTo("go/example·com/x/");
        assertThat(Symbols.fileClass("main", "a_test.go")).isEqualTo("go/main/a_test·go");
        assertThat(Symbols.initClass("net/http")).isEqualTo("go/net/http/init·");
        assertThat(Symbols.mangle("(*Pair[int,main.X]).Read")).isEqualTo("(*Pair⟦int,main·X⟧)·Read");
        assertThat(Symbols.typeArguments("int,example.com/p.T")).isEqualTo("⟦int,example·com∕p·T⟧");
    }

    @Test
    void longOrUnwieldyTypeArgumentsBecomeAHash() {
        assertThat(Symbols.typeArguments("func(int) string")).matches("⟦[a-z2-7]{13}⟧");
        assertThat(Symbols.typeArguments("x".repeat(200))).matches("⟦[a-z2-7]{13}⟧");
    }

    @Test
    void methodInterfacesDifferBySignatureAndByPackageOfUnexportedNames() {
        String sum = Symbols.methodInterface("sum", "() (int)", "p");
        assertThat(sum).startsWith("go/·m/sum·").hasSize("go/·m/sum·".length() + 8);
        assertThat(Symbols.methodInterface("sum", "() (int)", "q")).isNotEqualTo(sum);
        assertThat(Symbols.instanceMethod("sum", sum)).isEqualTo(sum.substring("go/·m/".length()));
        assertThat(Symbols.instanceMethod("Sum", "go/·m/Sum·x")).isEqualTo("Sum");
    }
}
