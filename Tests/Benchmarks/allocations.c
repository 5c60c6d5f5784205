/* Counts the calls of malloc, calloc and realloc in a process that is started with this library in LD_PRELOAD, and
   writes the count to standard error at its end. Other ways to memory (aligned_alloc, posix_memalign, mmap) are not
   counted: Swift takes them for nothing that routing does often.

   The calls go on to glibc by the names that it exports for this; looking them up with dlsym would allocate in turn. */

#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static atomic_ullong calls;

void *malloc(size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  return __libc_realloc(block, size);
}

__attribute__((destructor)) static void tell(void) {
  fprintf(stderr, "allocations %llu\n", (unsigned long long)atomic_load(&calls));
}
