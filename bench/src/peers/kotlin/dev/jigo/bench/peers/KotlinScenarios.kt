package dev.jigo.bench.peers

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.selects.select

/** Channels of kotlinx.coroutines on its default dispatcher. */
class KotlinScenarios : Scenarios {
    private suspend fun send(c: Channel<Int>, elements: Int) {
        for (i in 0..<elements) {
            c.send(i)
        }
    }

    private suspend fun receive(c: Channel<Int>, elements: Int) {
        var sum = 0L
        for (i in 0..<elements) {
            sum += c.receive()
        }
        Scenarios.check(sum, elements)
    }

    override fun pair(capacity: Int, elements: Int) = parallel(1, capacity, elements)

    override fun parallel(pairs: Int, capacity: Int, elements: Int) = runBlocking {
        for (p in 0..<pairs) {
            val c = Channel<Int>(capacity)
            launch(Dispatchers.Default) { send(c, elements) }
            launch(Dispatchers.Default) { receive(c, elements) }
        }
    }

    override fun chain(stages: Int, capacity: Int, elements: Int) = runBlocking {
        val first = Channel<Int>(capacity)
        var last = first
        for (s in 0..<stages - 1) {
            val from = last
            val to = Channel<Int>(capacity)
            launch(Dispatchers.Default) {
                for (i in 0..<elements) {
                    to.send(from.receive())
                }
            }
            last = to
        }
        val end = last
        launch(Dispatchers.Default) { receive(end, elements) }
        launch(Dispatchers.Default) { send(first, elements) }
    }.let {}

    override fun select(elements: Int) = runBlocking {
        val a = Channel<Int>()
        val b = Channel<Int>()
        launch(Dispatchers.Default) { send(a, elements / 2) }
        launch(Dispatchers.Default) { send(b, elements / 2) }
        launch(Dispatchers.Default) {
            var sum = 0L
            for (i in 0..<elements) {
                sum += select<Int> {
                    a.onReceive { it }
                    b.onReceive { it }
                }
            }
            Scenarios.check(sum / 2, elements / 2)
        }
    }.let {}
}
