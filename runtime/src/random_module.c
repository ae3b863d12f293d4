/* random: the module's functions, which act on one hidden instance. */
#include "aipy/random.h"
#include "aipy_generated.h"

aipy_status aipy_random_seed(aipy_thread *thread, aipy_any a, aipy_any version) { return aipy_Random_seed(thread, aipy_random_shared(), a, version); }
aipy_tuple *aipy_random_getstate(aipy_thread *thread) { return aipy_Random_getstate(thread, aipy_random_shared()); }
aipy_status aipy_random_setstate(aipy_thread *thread, aipy_any state) { return aipy_Random_setstate(thread, aipy_random_shared(), state); }
double aipy_random_random(aipy_thread *thread) { return aipy_Random_random(thread, aipy_random_shared()); }
aipy_status aipy_random_getrandbits(aipy_thread *thread, aipy_any k, aipy_any *out) { return aipy_Random_getrandbits(thread, aipy_random_shared(), k, out); }
aipy_status aipy_random_randbytes(aipy_thread *thread, aipy_any n, aipy_bytes **out) { return aipy_Random_randbytes(thread, aipy_random_shared(), n, out); }
aipy_status aipy_random_randrange(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step, aipy_any *out) { return aipy_Random_randrange(thread, aipy_random_shared(), start, stop, step, out); }
aipy_status aipy_random_randint(aipy_thread *thread, aipy_any a, aipy_any b, aipy_any *out) { return aipy_Random_randint(thread, aipy_random_shared(), a, b, out); }
aipy_status aipy_random_choice_of_list(aipy_thread *thread, aipy_list *seq, aipy_any *out) { return aipy_Random_choice_of_list(thread, aipy_random_shared(), seq, out); }
aipy_status aipy_random_choice(aipy_thread *thread, aipy_any seq, aipy_any *out) { return aipy_Random_choice(thread, aipy_random_shared(), seq, out); }
aipy_status aipy_random_shuffle(aipy_thread *thread, aipy_any x) { return aipy_Random_shuffle(thread, aipy_random_shared(), x); }
aipy_status aipy_random_sample_of_list(aipy_thread *thread, aipy_list *population, int64_t k, aipy_any counts, aipy_list **out) { return aipy_Random_sample_of_list(thread, aipy_random_shared(), population, k, counts, out); }
aipy_status aipy_random_sample(aipy_thread *thread, aipy_any population, int64_t k, aipy_any counts, aipy_list **out) { return aipy_Random_sample(thread, aipy_random_shared(), population, k, counts, out); }
aipy_status aipy_random_choices_of_list(aipy_thread *thread, aipy_list *population, aipy_any weights, aipy_any cum_weights, int64_t k, aipy_list **out) { return aipy_Random_choices_of_list(thread, aipy_random_shared(), population, weights, cum_weights, k, out); }
aipy_status aipy_random_choices(aipy_thread *thread, aipy_any population, aipy_any weights, aipy_any cum_weights, int64_t k, aipy_list **out) { return aipy_Random_choices(thread, aipy_random_shared(), population, weights, cum_weights, k, out); }
double aipy_random_uniform(aipy_thread *thread, double a, double b) { return aipy_Random_uniform(thread, aipy_random_shared(), a, b); }
aipy_status aipy_random_triangular(aipy_thread *thread, double low, double high, aipy_any mode, double *out) { return aipy_Random_triangular(thread, aipy_random_shared(), low, high, mode, out); }
double aipy_random_gauss(aipy_thread *thread, double mu, double sigma) { return aipy_Random_gauss(thread, aipy_random_shared(), mu, sigma); }
double aipy_random_normalvariate(aipy_thread *thread, double mu, double sigma) { return aipy_Random_normalvariate(thread, aipy_random_shared(), mu, sigma); }
aipy_status aipy_random_lognormvariate(aipy_thread *thread, double mu, double sigma, double *out) { return aipy_Random_lognormvariate(thread, aipy_random_shared(), mu, sigma, out); }
aipy_status aipy_random_expovariate(aipy_thread *thread, double lambd, double *out) { return aipy_Random_expovariate(thread, aipy_random_shared(), lambd, out); }
double aipy_random_vonmisesvariate(aipy_thread *thread, double mu, double kappa) { return aipy_Random_vonmisesvariate(thread, aipy_random_shared(), mu, kappa); }
aipy_status aipy_random_gammavariate(aipy_thread *thread, double alpha, double beta, double *out) { return aipy_Random_gammavariate(thread, aipy_random_shared(), alpha, beta, out); }
aipy_status aipy_random_betavariate(aipy_thread *thread, double alpha, double beta, double *out) { return aipy_Random_betavariate(thread, aipy_random_shared(), alpha, beta, out); }
aipy_status aipy_random_paretovariate(aipy_thread *thread, double alpha, double *out) { return aipy_Random_paretovariate(thread, aipy_random_shared(), alpha, out); }
aipy_status aipy_random_weibullvariate(aipy_thread *thread, double alpha, double beta, double *out) { return aipy_Random_weibullvariate(thread, aipy_random_shared(), alpha, beta, out); }
