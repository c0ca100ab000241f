import type { StarterQuestion } from './starter-question.ts'

export const ALGORITHMS: readonly StarterQuestion[] = [
  {
    key: 'alg-two-sum',
    kind: 'code',
    difficulty: 1,
    tags: ['hash map', 'arrays'],
    prompt:
      'Given a list of integers and a target, return the indices of the two entries that sum to it. Exactly one pair exists. Do better than quadratic.',
    answer:
      'Walk once and remember where each value was seen; ask for the missing part before storing the present one, so that an entry is never paired with itself.\n\n```python\ndef two_sum(nums, target):\n    seen = {}\n    for i, value in enumerate(nums):\n        if target - value in seen:\n            return [seen[target - value], i]\n        seen[value] = i\n```\n\nO(n) time and memory. If the list is sorted, two pointers from both ends need no memory.',
  },
  {
    key: 'alg-max-subarray',
    kind: 'code',
    difficulty: 1,
    tags: ['dynamic programming', 'arrays'],
    prompt: 'Find the largest sum of a non-empty contiguous subarray. Which question does each step of the linear solution answer?',
    answer:
      'The best sum that **ends here** is either this entry alone or this entry added to the best sum that ended one before (Kadane).\n\n```python\ndef max_subarray(nums):\n    best = ending = nums[0]\n    for value in nums[1:]:\n        ending = max(value, ending + value)\n        best = max(best, ending)\n    return best\n```\n\nO(n) time, O(1) memory. Start from the first entry and not from 0, or a list of negative numbers fails.',
  },
  {
    key: 'alg-bfs',
    kind: 'basic',
    difficulty: 1,
    tags: ['graphs'],
    prompt: 'Why does breadth-first search find shortest paths in an unweighted graph, and when must a node be marked as visited?',
    answer:
      'The queue holds nodes in rising distance from the start, so a node is first reached over a path with the fewest edges.\n\nMark it **when it is put into the queue**, not when it is taken out: otherwise it can be queued once for each neighbour. O(V + E) time.',
  },
  {
    key: 'alg-dfs-iterative',
    kind: 'code',
    difficulty: 2,
    tags: ['graphs', 'recursion'],
    prompt: 'Write a depth-first search without recursion that gives nodes in **postorder**. Why is a plain stack of nodes not enough?',
    answer:
      'A node may be given only after all of its children, so the stack must remember how far its children were walked: keep an iterator beside each node.\n\n```python\ndef postorder(graph, start):\n    seen, order = {start}, []\n    stack = [(start, iter(graph[start]))]\n    while stack:\n        node, children = stack[-1]\n        for child in children:\n            if child not in seen:\n                seen.add(child)\n                stack.append((child, iter(graph[child])))\n                break\n        else:\n            stack.pop()\n            order.append(node)\n    return order\n```',
  },
  {
    key: 'alg-cycle-directed',
    kind: 'basic',
    difficulty: 2,
    tags: ['graphs'],
    prompt: 'How do you detect a cycle in a **directed** graph with depth-first search? Why are two states per node not enough?',
    answer:
      'Three states: unseen, **on the current path**, done. An edge to a node on the current path closes a cycle; an edge to a done node does not.\n\nWith only seen and unseen, the diamond a→b→d, a→c→d would be called a cycle when d is reached the second time. In an undirected graph two states suffice, as long as the edge back to the parent is left out.',
  },
  {
    key: 'alg-topological',
    kind: 'code',
    difficulty: 2,
    tags: ['graphs', 'topological sort'],
    prompt: 'Order the nodes of a directed acyclic graph so that every edge points forward, and notice when that is impossible.',
    answer:
      'Kahn: take nodes without open prerequisites, and close the edges they leave behind.\n\n```python\nfrom collections import deque\n\ndef topological(graph):\n    missing = {node: 0 for node in graph}\n    for targets in graph.values():\n        for target in targets:\n            missing[target] += 1\n    ready = deque(node for node in graph if missing[node] == 0)\n    order = []\n    while ready:\n        node = ready.popleft()\n        order.append(node)\n        for target in graph[node]:\n            missing[target] -= 1\n            if missing[target] == 0:\n                ready.append(target)\n    if len(order) < len(graph):\n        raise ValueError("there is a cycle")\n    return order\n```\n\nO(V + E). Nodes left over are exactly those on a cycle or behind one.',
  },
  {
    key: 'alg-course-schedule',
    kind: 'spoken',
    difficulty: 2,
    tags: ['scheduling', 'topological sort'],
    prompt:
      'Courses have prerequisites and each takes a number of weeks; any number may run in parallel. What is the fewest weeks in which all can be finished? Talk it through.',
    answer:
      'The earliest end of a course is its own length plus the latest earliest end of its prerequisites: a **longest path** in a directed acyclic graph. Walk the courses in topological order, so that prerequisites are finished first; the answer is the largest value. O(V + E).\n\nWorth saying: a cycle means it can never be done; if only k courses may run at once it becomes a scheduling problem that is NP-hard in general.',
  },
  {
    key: 'alg-dijkstra',
    kind: 'basic',
    difficulty: 2,
    tags: ['graphs', 'heap'],
    prompt: 'Which assumption does Dijkstra’s algorithm need, what breaks without it, and what is its cost with a binary heap?',
    answer:
      'No **negative** edges: a node that leaves the heap is final only if no later path can get cheaper. With negative edges use Bellman–Ford, O(V·E), which also finds negative cycles.\n\nWith a binary heap O((V + E) log V). Pushing a node again and skipping stale entries when they are taken out is simpler than decreasing keys.',
  },
  {
    key: 'alg-trie',
    kind: 'code',
    difficulty: 2,
    tags: ['trie', 'strings'],
    prompt:
      'Build a structure that answers “which words begin with this prefix?” in time that does not depend on how many words there are.',
    answer:
      'A trie: one node per prefix.\n\n```python\nclass Trie:\n    def __init__(self):\n        self.children, self.is_word = {}, False\n\n    def insert(self, word):\n        node = self\n        for char in word:\n            node = node.children.setdefault(char, Trie())\n        node.is_word = True\n\n    def starting_with(self, prefix):\n        node = self\n        for char in prefix:\n            if char not in node.children:\n                return []\n            node = node.children[char]\n        return list(node._words(prefix))\n\n    def _words(self, prefix):\n        if self.is_word:\n            yield prefix\n        for char, child in self.children.items():\n            yield from child._words(prefix + char)\n```\n\nInsert and lookup O(length). Memory is the price; a sorted array with binary search is the cheap rival.',
  },
  {
    key: 'alg-backtracking',
    kind: 'code',
    difficulty: 2,
    tags: ['backtracking'],
    prompt:
      'Give all combinations of candidate numbers, each usable any number of times, that sum to a target. How do you avoid the same combination in another order?',
    answer:
      'Choose in a fixed order: after taking candidate i, only i and later ones are allowed. Undo the choice on the way back.\n\n```python\ndef combinations(candidates, target):\n    found, path = [], []\n    candidates = sorted(candidates)\n\n    def extend(start, left):\n        if left == 0:\n            found.append(path[:])\n        for i in range(start, len(candidates)):\n            if candidates[i] > left:\n                break\n            path.append(candidates[i])\n            extend(i, left - candidates[i])\n            path.pop()\n\n    extend(0, target)\n    return found\n```\n\nSorting lets a branch end at the first candidate that is too large.',
  },
  {
    key: 'alg-decorator',
    kind: 'code',
    difficulty: 2,
    tags: ['python'],
    prompt:
      'Write a Python decorator that takes an argument: `@retry(times=3)` calls the function again when it raises. What does `functools.wraps` do for it?',
    answer:
      'Three layers: the arguments, the function, the call.\n\n```python\nimport functools\n\ndef retry(times):\n    def decorate(function):\n        @functools.wraps(function)\n        def call(*args, **kwargs):\n            for attempt in range(times):\n                try:\n                    return function(*args, **kwargs)\n                except Exception:\n                    if attempt == times - 1:\n                        raise\n        return call\n    return decorate\n```\n\n`wraps` copies name, docstring and the like to the wrapper, and keeps the original under `__wrapped__`; without it every decorated function is called “call” in traces.',
  },
  {
    key: 'alg-heap-topk',
    kind: 'basic',
    difficulty: 1,
    tags: ['heap'],
    prompt: 'You want the k largest of n numbers that arrive as a stream. Which heap do you keep, and what does it cost?',
    answer:
      'A **min**-heap of size k: its root is the smallest of the best so far, so a new number only has to beat the root. O(n log k) time, O(k) memory, and it works for a stream.\n\nIf all numbers are in memory, quickselect finds the boundary in O(n) on average.',
  },
  {
    key: 'alg-lru',
    kind: 'spoken',
    difficulty: 2,
    tags: ['design', 'linked list', 'hash map'],
    prompt: 'Design a cache of fixed size that evicts the entry used least recently, with constant-time get and put.',
    answer:
      'A hash map from key to node for finding, and a doubly linked list in order of use for evicting. `get` moves the node to the front; `put` inserts at the front and, over capacity, drops the node at the back and its key in the map.\n\nDoubly linked because a node must be taken out of the middle in O(1). In Python an `OrderedDict` with `move_to_end` and `popitem(last=False)` is the same thing. Worth saying: thread safety, and that a scan over many keys flushes such a cache.',
  },
  {
    key: 'alg-binary-search',
    kind: 'typed',
    difficulty: 1,
    tags: ['binary search'],
    prompt:
      'Binary search for the first index at which a predicate turns true: with `lo = 0`, `hi = n` and `while lo < hi`, what is `hi` set to when the predicate is true at `mid`?',
    answer:
      'mid\nhi = mid\n\n`mid` may itself be the answer, so it stays in the half-open range. When the predicate is false, `lo = mid + 1`. The loop ends with `lo == hi`, which is n if nothing is true.',
  },
  {
    key: 'alg-sliding-window',
    kind: 'code',
    difficulty: 2,
    tags: ['sliding window', 'strings'],
    prompt: 'Find the length of the longest substring without a repeated character in one pass.',
    answer:
      'Keep the window’s left edge; when a character was seen inside the window, the edge jumps behind it.\n\n```python\ndef longest_unique(text):\n    last, left, best = {}, 0, 0\n    for right, char in enumerate(text):\n        if last.get(char, -1) >= left:\n            left = last[char] + 1\n        last[char] = right\n        best = max(best, right - left + 1)\n    return best\n```\n\nO(n): both edges only move right. The check `>= left` matters, because an old sighting may lie outside the window.',
  },
  {
    key: 'alg-union-find',
    kind: 'basic',
    difficulty: 2,
    tags: ['graphs', 'union-find'],
    prompt: 'Which two tricks make union–find almost constant per operation, and for which graph question do you reach for it first?',
    answer:
      '**Union by size or rank** (the smaller tree goes under the larger) and **path compression** (nodes met on the way are hung under the root). Together O(α(n)) amortised, below 5 for any real n.\n\nFor connectivity while edges are **added**, such as components, Kruskal’s spanning tree or a redundant edge. It cannot remove edges.',
  },
]
