from operator import attrgetter, itemgetter, methodcaller

class Student:
    def __init__(self, name, grade, age):
        self.name, self.grade, self.age = name, grade, age
    def __repr__(self):
        return f'{self.name}/{self.grade}/{self.age}'
    def score(self, w=1):
        return self.age * w + ord(self.grade)

students = [Student('john', 'A', 15), Student('jane', 'B', 12), Student('dave', 'B', 10), Student('al', 'A', 12.5)]
print(sorted(students, key=lambda s: s.age))
print(sorted(students, key=attrgetter('grade', 'age'), reverse=True))
students.sort(key=attrgetter('age'))
students.sort(key=attrgetter('grade'))
print(students)
print(sorted(students, key=methodcaller('score', 2)), min(students, key=attrgetter('name')))
by_grade = {}
for s in students:
    by_grade.setdefault(s.grade, []).append(s.name)
print(by_grade, sorted(by_grade.items(), key=itemgetter(1)))
rank = {s.name: i for i, s in enumerate(sorted(students, key=lambda s: (-s.age, s.name)), 1)}
print(rank)
students[0].age = None
try:
    students.sort(key=attrgetter('age'))
except TypeError as e:
    print(e)
students.sort(key=lambda s: (s.age is None, s.age))
print(students)
print(sorted(students, key=attrgetter('missing')))
