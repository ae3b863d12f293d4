/* A runtime of a few functions for the tests of emission: ints of 128 bits, counts of what lives. */
#include "aipy/runtime.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static int64_t live; aipy_type aipy_int_type;
typedef struct { aipy_object h; __int128 v; } big;
aipy_type aipy_str_type, aipy_generator_type, aipy_AttributeError_type,aipy_IndexError_type,aipy_ValueError_type; aipy_object aipy_None={AIPY_IMMORTAL,0};
void aipy_destroy(aipy_object*o){ if(o->type==&aipy_generator_type){aipy_generator*g=(void*)o; if(g->frame){ if(g->state==0) ((void(**)(void*))g->frame)[1](g->frame); else { extern aipy_type exit_type; aipy_thread t={0}; t.recursion_limit=1000; g->thrown=calloc(1,64); g->thrown->count=1; g->thrown->type=&exit_type; live++; int st=g->resume(&t,g); if(st==1){ aipy_release(t.exception);} else if(st==0) printf("ignored exit\n");} } } live--; free(o);}
aipy_type exit_type;
aipy_object*aipy_new_object(const aipy_type*t,int64_t n){aipy_object*o=calloc(1,n);o->count=1;o->type=t;live++;return o;}
void*aipy_allocate(int64_t n){live++;return malloc(n);} void aipy_free(void*p,int64_t n){live--;free(p);}
aipy_status aipy_generator_next(aipy_thread*t,aipy_generator*g,aipy_any*o){ if(!g->frame) return 3; g->state=2; g->value=0; int s=g->resume(t,g); g->state=s?3:1; if(s==0){*o=g->value; g->value=0;} return s;}
aipy_status aipy_reraise(aipy_thread*t,aipy_object*e){t->exception=e;return 1;}
aipy_object*aipy_catch(aipy_thread*t){aipy_object*e=t->exception;t->exception=0;return e;}
aipy_status test_fail(aipy_thread*t,aipy_any a){ if(aipy_is_small(a)&&aipy_small(a)%3==0){aipy_object*e=aipy_new_object(&aipy_ValueError_type,64);t->exception=e;return 1;} return 0;}

aipy_any aipy_int_from_i64(int64_t v){ if(aipy_fits_small(v)) return aipy_from_small(v); big*b=malloc(sizeof*b); live++; b->h.count=1;b->h.type=&aipy_int_type;b->v=v;return aipy_from_pointer(b);}
static __int128 get(aipy_any a){ return aipy_is_small(a)?aipy_small(a):((big*)aipy_pointer(a))->v;}
static aipy_any mk(__int128 v){ if(v>=-((__int128)1<<62)&&v<((__int128)1<<62)) return aipy_from_small(v); big*b=malloc(sizeof*b); live++;b->h.count=1;b->h.type=&aipy_int_type;b->v=v;return aipy_from_pointer(b);}
bool aipy_int_to_i64(aipy_any w,int64_t*o){__int128 v=get(w); if(v!=(int64_t)v)return false; *o=v; return true;}
aipy_status aipy_int_binary(aipy_thread*t,int32_t op,aipy_any l,aipy_any r,aipy_any*out){__int128 a=get(l),b=get(r),x; switch(op){case 0:x=a+b;break;case 1:x=a-b;break;case 2:x=a*b;break;case 10:x=a&b;break;case 11:x=a|b;break;case 12:x=a^b;break;case 5:x=a/b;if((a%b!=0)&&((a%b<0)!=(b<0)))x--;break;case 6:x=a%b;if(x!=0&&((x<0)!=(b<0)))x+=b;break;default:abort();}*out=mk(x);return 0;}
int aipy_int_compare(aipy_any a,aipy_any b){__int128 x=get(a),y=get(b);return x<y?-1:x>y;}
aipy_type aipy_RecursionError_type;
void test_print(aipy_thread*t,aipy_any a){__int128 v=get(a);char b[64];int i=63;b[i]=0;int n=v<0;if(n)v=-v;do{b[--i]='0'+v%10;v/=10;}while(v);if(n)b[--i]='-';printf("%s\n",b+i);}
aipy_status aipy_raise_text(aipy_thread*t,const aipy_type*y,const char*f,...){printf("raise %s\n",f);return 1;}
void aipy_traceback_add(aipy_thread*t,const aipy_location*l){printf(" at %s:%d %s\n",l->file,l->line,l->function);}
aipy_status aipy_poll(aipy_thread*t){t->poll=0;return 0;}
int main(){aipy_thread t={0};t.recursion_limit=1000;struct timespec s,e;clock_gettime(CLOCK_MONOTONIC,&s);int r=aipy_program_main(&t);clock_gettime(CLOCK_MONOTONIC,&e);printf("status %d live %ld depth %ld %.3f\n",r,live,t.depth,(e.tv_sec-s.tv_sec)+(e.tv_nsec-s.tv_nsec)/1e9);}
